using System.Collections.Frozen;
using System.Text;

namespace NewsApi.Model;

/// <summary>
/// Replaces letters with diacritics and ligatures by plain ones, as the search index does. A table does it, not the
/// machine's ICU data: stored keys must be the same on every machine.
/// </summary>
internal static class LetterFolding
{
    private static readonly FrozenDictionary<char, string> Plain = ReadTable();

    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (Plain.TryGetValue(letter, out var plain))
            {
                folded.Append(plain);
            }
            else
            {
                folded.Append(letter);
            }
        }

        return folded.ToString();
    }

    // A line has the plain letters, a space, and all characters that stand for them.
    private static FrozenDictionary<char, string> ReadTable()
    {
        using var stream = typeof(LetterFolding).Assembly.GetManifestResourceStream("NewsApi.Model.letter-folding.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var plain = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ');
            foreach (var letter in line[(space + 1)..])
            {
                plain.Add(letter, line[..space]);
            }
        }

        return plain.ToFrozenDictionary();
    }
}
