using System.Text;
using static NewsApi.Benchmarks.Search.Quality.NewsTopics;

namespace NewsApi.Benchmarks.Search.Quality;

/// <summary>An article, and how much it is about what: 3 in the headline, 2 in the lead, 1 mentioned once.</summary>
internal sealed record JudgedArticle(string Text, IReadOnlyDictionary<string, int> Grades);

/// <summary>
/// Articles whose relevance is known because they are made so, from a seed. Some are long and some short, and some hold
/// the words of a topic without being about it.
/// </summary>
internal static class JudgedNews
{
    public const int Mentioned = 1;
    public const int InLead = 2;
    public const int InHeadline = 3;
    private const int Count = 480;
    private const int Seed = 8;

    public static IReadOnlyList<JudgedArticle> Make()
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, Count).Select(number => Make(random, number))];
    }

    /// <summary>What an article with a quote of a person about a topic is judged by.</summary>
    public static string SaidBy(string person, string topic) => $"{person} about {topic}";

    private static JudgedArticle Make(Random random, int number)
    {
        var topics = Shuffle(Topics, random);
        var people = Shuffle(People, random);
        if (number % 6 == 0)
        {
            var (speaker, topic) = QuotedPairs[number / 6 % QuotedPairs.Length];
            Bring(people, speaker, 3);
            Bring(topics, topic, 2);
        }

        // Each topic and each person has its turn in the headline, in few articles only.
        var isHeadlined = number % 4 == 0;
        var grades = new Dictionary<string, int>
        {
            [topics[0]] = isHeadlined ? InHeadline : Mentioned,
            [people[0]] = isHeadlined ? InHeadline : Mentioned,
            [topics[1]] = InLead,
            [people[1]] = InLead,
            [topics[2]] = Mentioned,
            [people[2]] = Mentioned,
            [SaidBy(people[3], topics[2])] = InHeadline,
            [people[3]] = Mentioned,
        };
        var text = new StringBuilder();
        text.Append(isHeadlined
            ? CorpusWords.Capital(string.Format(Any(Headlines, random), topics[0], people[0]))
            : $"Notes from session {number}");
        text.Append("\n\n").AppendFormat(Any(Leads, random), topics[1], people[1]).Append("\n\n");
        foreach (var sentence in Shuffle([.. Body(random, topics, people), .. Filler(random, topics)], random))
        {
            text.Append(sentence).Append(random.Next(3) == 0 ? "\n\n" : " ");
        }

        return new JudgedArticle(text.ToString(), grades);
    }

    private static List<string> Body(Random random, string[] topics, string[] people) =>
    [
        string.Format(Any(Mentions, random), topics[0]),
        string.Format(Any(Appearances, random), people[0]),
        string.Format(Any(Appearances, random), people[2]),
        $"\n\n\"{string.Format(Any(Sayings, random), topics[2])},\" said {people[3]}.\n\n",
    ];

    private static IEnumerable<string> Filler(Random random, string[] topics)
    {
        for (var left = random.Next(2, 30); left > 0; left--)
        {
            yield return random.Next(8) == 0 ? Apart(topics[random.Next(3, topics.Length)]) : Any(Fillers, random);
        }
    }

    private static void Bring(string[] items, string item, int to)
    {
        var at = Array.IndexOf(items, item);
        (items[at], items[to]) = (items[to], items[at]);
    }

    private static string Any(string[] items, Random random) => items[random.Next(items.Length)];

    private static string[] Shuffle(string[] items, Random random)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
