using System.Text;
using NewsApi.Articles;

namespace NewsApi.Benchmarks.Search;

/// <summary>
/// Articles of about 5,000 characters with headings, quotes, speakers, sources and tags. Each is made from its number
/// alone: any count of them can be streamed, and is the same in every run.
/// </summary>
internal static class CorpusArticles
{
    private const int Sections = 4;
    private const int ParagraphsOfSection = 4;
    private const int People = 3;

    private static readonly DateTime Newest = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string[] FirstNames =
        "Anna John Maria Peter Laura David Ines Paul Nora Mark Elena Simon Clara Victor Judith Adam Sofia Martin Ruth Daniel".Split(' ');

    public static readonly string[] LastNames = CorpusWords.Names(1000);
    private static readonly string[] Cities = CorpusWords.Names(1200)[..200];

    public static readonly string[] Sources =
        [.. CorpusWords.Names(1300)[..100].SelectMany(name => new[] { name + " Post", name + " Times" })];

    public static readonly string[] Tags = [.. Enumerable.Range(100, 300).Select(CorpusWords.OfRank)];

    /// <summary>Makes an article in which every n-th paragraph quotes somebody; in some, the words of the corpus quote more.</summary>
    public static ArticleRequest Make(int number, int quotedEvery = 2)
    {
        var random = new Random(number);
        return new ArticleRequest
        {
            Text = Text(random, quotedEvery),
            Source = CorpusWords.Any(Sources, random),
            Language = "en",
            ExternalId = $"c-{number}",
            PublishedAt = Newest.AddMinutes(-random.Next(5 * 365 * 24 * 60)).ToString("yyyy-MM-ddTHH:mm:ssZ"),
            Tags = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => CorpusWords.Any(Tags, random)).Distinct()],
        };
    }

    private static string Text(Random random, int quotedEvery)
    {
        var people = Enumerable.Range(0, People).Select(_ => Person(random)).ToArray();
        var text = new StringBuilder();
        text.Append(Phrase(random, 7)).Append("\n\n").Append(CorpusWords.Any(Cities, random).ToUpperInvariant()).Append(" - ");
        for (var section = 0; section < Sections; section++)
        {
            if (section > 0)
            {
                text.Append(Phrase(random, 4)).Append("\n\n");
            }

            for (var paragraph = 0; paragraph < ParagraphsOfSection; paragraph++)
            {
                var isQuoted = ((section * ParagraphsOfSection) + paragraph + 1) % quotedEvery == 0;
                AddParagraph(text, random, isQuoted ? people[random.Next(people.Length)] : null);
            }
        }

        return text.ToString();
    }

    private static void AddParagraph(StringBuilder text, Random random, string? speaker)
    {
        if (speaker is not null)
        {
            text.Append('"').Append(Phrase(random, random.Next(6, 18))).Append(",\" ").Append(speaker).Append(" said. ");
        }

        for (var left = random.Next(2, 5); left > 0; left--)
        {
            text.Append(Phrase(random, random.Next(8, 22))).Append(left > 1 ? ". " : ".\n\n");
        }
    }

    private static string Person(Random random) =>
        $"{CorpusWords.Any(FirstNames, random)} {CorpusWords.Any(LastNames, random)}";

    private static string Phrase(Random random, int words) => CorpusWords.Capital(
        string.Join(' ', Enumerable.Range(0, words).Select(_ => CorpusWords.Any(random))));
}
