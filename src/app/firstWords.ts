// What `main.tsx` names first, so that the words are on their way while everything else is still being run.
import '../words/likely.ts'
