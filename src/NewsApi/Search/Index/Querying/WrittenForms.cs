using System.Text.RegularExpressions;

namespace NewsApi.Search.Index.Querying;

/// <summary>Some print "US" and "COVID-19", some "U.S." and "Covid19": who types one form finds the other.</summary>
internal static partial class WrittenForms
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
        else if (Hyphenated().IsMatch(text))
        {
            yield return text.Replace("-", "", StringComparison.Ordinal);
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

    [GeneratedRegex(@"^\p{L}+-[\p{L}\d]+$")]
    private static partial Regex Hyphenated();

    [GeneratedRegex(@"^(\p{L}{2,})(\d+)$")]
    private static partial Regex LettersWithNumber();
}
