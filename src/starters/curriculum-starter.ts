import { recordFields, talkField, titleOf } from "./common-fields.ts";
import { offer } from "./starter-value.ts";
import type { StarterOf } from "./starters.ts";

/** Starter of a learning path. */
export const curriculumStarter: StarterOf = (given) => {
  const topic = given.topics[0] ?? "my-topic";
  return {
    note: "`check` warns until a `gate` asks for each outcome: name a quiz with questions on its topics.",
    values: {
      title: titleOf(given.id),
      description: offer("For whom it is, and what it brings."),
      ...talkField(given),
      audiences: offer([{ id: "developer", title: "Developer", description: "Who that is." }]),
      requires: offer(["another-path"]),
      schedule: {
        days: 5,
        minutesPerDay: 60,
        weekdays: offer(["mon", "tue", "wed", "thu", "fri"]),
      },
      modules: [
        {
          id: "first-module",
          title: "What it is about",
          description: offer("What it leads to, in a sentence."),
          audiences: offer(["developer"]),
          optional: offer(true),
          requires: offer(["earlier-module"]),
          due: offer(1),
          outcomes: [{ id: "say-what-it-is", text: "Say what it is.", topics: [topic] }],
          lessons: [
            {
              id: "first-lesson",
              title: offer("Its name here"),
              read: [`topic:${topic}`],
              about: offer("What to look for."),
              topics: offer([topic]),
              minutes: offer(5),
            },
          ],
          tasks: [
            {
              id: "first-task",
              text: "Find it in a system of your own.",
              done: "You have shown it to somebody.",
              minutes: 15,
            },
          ],
          gate: offer({ quiz: "my-quiz", questions: 3, passMark: 70 }),
        },
      ],
      ...recordFields,
    },
    ...(given.topics.length === 0 && {
      missing: "There is no topic that a path could teach. `talkbook new topic ID` makes one.",
    }),
  };
};
