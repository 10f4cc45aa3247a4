using System.Globalization;

namespace NewsApi.Search;

internal static class SearchQueryString
{
    /// <summary>The query string of the same search by GET, for the links of the response.</summary>
    public static QueryString Of(SearchBody body)
    {
        var query = QueryString.Empty;
        foreach (var property in typeof(SearchBody).GetProperties())
        {
            var value = property.GetValue(body) switch
            {
                null => null,
                string text => text,
                IFormattable number and not Enum => number.ToString(null, CultureInfo.InvariantCulture),
                var other => CamelCase(other.ToString()!),
            };
            query = value is null ? query : query.Add(CamelCase(property.Name), value);
        }

        return query;
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
