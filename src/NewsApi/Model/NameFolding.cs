using System.Collections.Frozen;
using System.Text;

namespace NewsApi.Model;

/// <summary>
/// Replaces letters with diacritics, ligatures and other signs by ASCII. The table contains the mappings of Lucene's
/// <c>ASCIIFoldingFilter</c>. It does not depend on ICU data, so that stored keys are equal on every machine.
/// </summary>
internal static class NameFolding
{
    private static readonly FrozenDictionary<char, string> Table = Read();

    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (Table.TryGetValue(letter, out var plain))
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

    // Each line has the replacement and, after a space, the letters that it replaces.
    private static FrozenDictionary<char, string> Read()
    {
        var table = typeof(NameFolding).Assembly.GetManifestResourceStream($"NewsApi.Model.{nameof(NameFolding)}.txt")!;
        using var reader = new StreamReader(table);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
            .SelectMany(line => line[1].Select(letter => (Letter: letter, Plain: line[0])))
            .ToFrozenDictionary(entry => entry.Letter, entry => entry.Plain);
    }
}
