using System.Text.RegularExpressions;

namespace NewsApi.Search.Index.Querying;

/// <summary>Some print "US", some "U.S.": who types one form finds the other.</summary>
internal static partial class Acronyms
{
    /// <summary>
    /// The text and its other form. "U.S." stays as it is: without its full stops it would be found in every "us".
    /// </summary>
    public static IEnumerable<string> FormsOf(string text)
    {
        yield return text;
        if (Capitals().IsMatch(text))
        {
            yield return string.Join('.', text.ToCharArray());
        }
        else if (LettersWithStops().IsMatch(text))
        {
            yield return text.Replace(".", "", StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("^[A-Z]{2,5}$")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^(\p{L}\.){2,}\p{L}\.?$")]
    private static partial Regex LettersWithStops();
}
