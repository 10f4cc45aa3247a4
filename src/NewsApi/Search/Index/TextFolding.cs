using Lucene.Net.Analysis.Miscellaneous;

namespace NewsApi.Search.Index;

/// <summary>The folding of letters that search uses, for keys that are stored beside it.</summary>
internal static class TextFolding
{
    // One letter folds to at most four ("⑽" to "(10)"), as the filter documents.
    private const int MaxGrowth = 4;

    /// <summary>
    /// Replaces letters with diacritics and ligatures by plain ones. A table does it, not the machine's ICU data:
    /// stored keys must be the same on every machine.
    /// </summary>
    public static string FoldDiacritics(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        var folded = new char[text.Length * MaxGrowth];
        var length = ASCIIFoldingFilter.FoldToASCII(text.ToCharArray(), 0, folded, 0, text.Length);
        return new string(folded, 0, length);
    }
}
