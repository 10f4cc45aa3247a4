using System.Text;

namespace NewsApi.Benchmarks.Http;

/// <summary>Articles with five sections and a quote every 600 characters, each made from its number and length alone.</summary>
internal static class SampleArticles
{
    /// <summary>The length of what is written: 5 kB.</summary>
    public const int Written = 5000;

    /// <summary>The length of what is read: such an article makes about 7 kB of JSON.</summary>
    public const int Read = 1800;

    private const int Sections = 5;
    private const int QuoteEvery = 600;

    private static readonly string[] Words =
        """
        harbour bridge council vote market price region water school office train field coast winter report plan budget
        teacher doctor farmer driver player museum garden street market engine signal letter paper river valley forest
        opens closes grows falls begins ends waits moves changes returns slowly quickly again often rarely today early
        new old small large quiet busy public local national former final second third long short open narrow
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] FirstNames = "Anna John Maria Peter Laura David Ines Paul Nora Mark Elena Simon".Split(' ');
    private static readonly string[] LastNames =
        "Holm Brandt Okafor Lindqvist Moreau Tanaka Alvarez Novak Petrov Silva Kowalski Haddad".Split(' ');

    public static string Make(int number, int length)
    {
        var all = length / QuoteEvery;
        var random = new Random(number);
        var text = new StringBuilder($"{Phrase(random, 6)} in district {number}\n\n");
        for (var section = 0; section < Sections; section++)
        {
            if (section > 0)
            {
                text.Append(Phrase(random, 3)).Append("\n\n");
            }

            var quotes = (all * (section + 1) / Sections) - (all * section / Sections);
            for (; quotes > 0; quotes--)
            {
                text.Append('"').Append(Phrase(random, 12)).Append(",\" ").Append(Name(random)).Append(" said. ");
                text.Append(Phrase(random, 14)).Append(".\n\n");
            }

            while (text.Length < length * (section + 1) / Sections)
            {
                text.Append(Phrase(random, 15)).Append(". ");
            }

            text.Append("\n\n");
        }

        return text.ToString();
    }

    private static string Name(Random random) => $"{Any(FirstNames, random)} {Any(LastNames, random)}";

    private static string Phrase(Random random, int words)
    {
        var phrase = string.Join(' ', Enumerable.Range(0, words).Select(_ => Any(Words, random)));
        return char.ToUpperInvariant(phrase[0]) + phrase[1..];
    }

    private static string Any(string[] items, Random random) => items[random.Next(items.Length)];
}
