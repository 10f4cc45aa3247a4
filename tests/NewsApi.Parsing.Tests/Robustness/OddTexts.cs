using System.Text;

namespace NewsApi.Parsing.Tests.Robustness;

/// <summary>Makes texts nobody would print: random pieces, and articles that were cut, doubled and stuffed with them.</summary>
internal static class OddTexts
{
    private static readonly string[] Pieces =
    [
        "\n", "\r", "\r\n", "\n\n", "\u2028", "\u2029", "\u0085", "\f", "\v", "\t", " ", "\u00A0", "\u3000", "\u200B", "\uFEFF", "\0",
        "\uD83D", "\uDE00", "\U0001F600", "e\u0301", "\"", "“", "”", "‘", "’", "'", "«", "»", "„", "「", "」", "(", ")", "[", "]", "—", "–",
        "--", "-", ".", "...", "…", "?", "!", ":", ";", ",", "- ", "* ", "> ", "1. ", "2) ", "IV. ", "Step 3: ", "#", "@", "/", "|",
        "By Jane Roe", "By ", "JANE ROE, Reuters", "WASHINGTON (AP) — ", "MOSCOW, Feb. 4 (Reuters) - ", "Paris —", "/TASS/. ",
        "Published 4 February 2026", "Read more: ", "© 2026", "A Heading of Its Own", "KEY POINTS:", "What next?", "Here is what we asked:",
        "said", " he said. ", " she said, ", "according to the AP", "told Reuters", "Jane Roe", "Mr. Roe", "the council", "he", "U.S.",
        "港の議会は", "ماذا بعد", "Что дальше", "word ", "WORD ", "x", "\u202E", "a\u0300\u0301\u0302", "the Daily Herald", "state media said",
    ];

    private static readonly string[] Articles =
    [
        Seeds.PutinXi,
        $"Council Closes Old Market\nBy Jane Roe, Reuters\nLONDON (Reuters) - {Story.Lead}\n\nThe Plan\n\n{Story.Body}\n\n{Story.End}\n",
        $"{Story.Lead}\r\n\r\nWhat happens next?\r\n\r\n\"We stay,\" Jane Roe said. \"All of us.\"\r\n\r\n- Fish\r\n"
            + $"- Bread\r\n\r\n{Story.End}",
    ];

    public static string Make(Random random)
    {
        var text = new StringBuilder(random.Next(3) == 0 ? "" : Part(Articles[random.Next(Articles.Length)], random));
        for (var changes = random.Next(40); changes > 0; changes--)
        {
            Change(text, random);
        }

        return text.ToString();
    }

    private static void Change(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        switch (random.Next(4))
        {
            case 0:
                text.Remove(at, Math.Min(random.Next(50), text.Length - at));
                break;
            case 1:
                text.Insert(at, Part(text.ToString(), random));
                break;
            default:
                text.Insert(at, Pieces[random.Next(Pieces.Length)], random.Next(20) == 0 ? random.Next(50) : 1);
                break;
        }
    }

    private static string Part(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        return text.Substring(start / 2, random.Next(Math.Min(text.Length - start / 2, 1500) + 1));
    }
}
