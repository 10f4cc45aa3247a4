using System.Text.RegularExpressions;

namespace NewsApi.Search.Index.Querying;

/// <summary>Other spellings of a typed text: "US" and "U.S.", "COVID-19" and "Covid19", "co-operative" and "cooperative".</summary>
internal static partial class WrittenForms
{
    /// <summary>
    /// Returns the text and its other form. "U.S." stays as it is: without its full stops it would be found in every "us".
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
        else if (InnerHyphen().IsMatch(text))
        {
            yield return InnerHyphen().Replace(text, "");
        }
        else if (LettersWithNumber().Match(text) is { Success: true } match)
        {
            yield return $"{match.Groups[1]}-{match.Groups[2]}";
        }
    }

    [GeneratedRegex("^[A-Z]{2,5}$")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^(\p{L}\.){2,}\p{L}\.?$")]
    private static partial Regex LettersWithStops();

    [GeneratedRegex(@"(?<=\p{L})[-\u2010\u2011](?=[\p{L}\d])")]
    private static partial Regex InnerHyphen();

    [GeneratedRegex(@"^(\p{L}{2,})(\d+)$")]
    private static partial Regex LettersWithNumber();
}
