using System.Globalization;

namespace NewsApi.Http.Answers;

/// <summary>Requests for a page of a whole list, without conditions.</summary>
internal static class PlainPages
{
    /// <summary>The page and its order; null where the request names anything else, or something that may not be valid.</summary>
    public static (PageRequest Page, string? Sort)? Read(HttpRequest request, IReadOnlyCollection<string> sortMembers)
    {
        var (number, size, sort) = (1, PageRequest.DefaultPageSize, (string?)null);
        foreach (var (name, values) in request.Query)
        {
            var value = values.Count == 1 ? values[0] : null;
            var isPlain = name switch
            {
                "page" => IsNumber(value, PageRequest.MaxOffset, out number),
                "pageSize" => IsNumber(value, PageRequest.MaxPageSize, out size),
                "sort" => (sort = value) is not null && SortKeyRules.Fits(SortKey.Parse(sort), sortMembers),
                _ => false,
            };
            if (!isPlain)
            {
                return null;
            }
        }

        var page = new PageRequest { Page = number, PageSize = size };
        return page.Allows(number) ? (page, sort) : null;
    }

    private static bool IsNumber(string? text, int max, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= max;
}
