using System.Text;

namespace NewsApi.Search.Index.Analysis;

/// <summary>
/// Folds what Lucene's <c>ASCIIFoldingFilter</c> leaves: Cyrillic ё, Greek accents, the dotted capital İ and combining marks.
/// </summary>
internal static class LetterFolding
{
    private const string Accented = "İЁёЀѐЍѝΆάΈέΉήΊίΐΪϊΌόΎύΰΫϋΏώς";
    private const string Plain = "iЕеЕеИиΑαΕεΗηΙιιΙιΟοΥυυΥυΩωσ";

    public static string Fold(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }

        var folded = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            var at = Accented.IndexOf(letter);
            if (at >= 0)
            {
                folded.Append(Plain[at]);
            }
            else if (letter is not (>= '\u0300' and <= '\u036F'))
            {
                folded.Append(letter);
            }
        }

        // A combining mark alone stays: a term is never empty.
        return folded.Length == 0 ? word : folded.ToString();
    }
}
