using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NewsApi.Access;
using NewsApi.Data;

namespace NewsApi.Http.Caching;

/// <summary>
/// Caches the totals of lists until the next commit: a client that reads all pages has the list counted once. The cost of
/// counting grows with the list, the cost of reading a page does not.
/// </summary>
internal sealed class ListTotals(ChangeFeed feed) : IAsyncActionFilter
{
    private const int MaxRemembered = 10_000;

    private static readonly HashSet<string> OfThePage = ["page", "pageSize", "cursor", "sort", "fields", "include"];

    private readonly ConcurrentDictionary<string, (long Total, long Since)> _totals = new();

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (context.ActionArguments.Values.OfType<PageRequest>().FirstOrDefault() is not { Count: CountMode.Exact } page
            || request.Query.Any(ResponseCache.DependsOnMore))
        {
            await next();
            return;
        }

        var list = Find(request, page);
        if ((await next()).Result is ObjectResult { Value: IPage { Total: { } total } })
        {
            Remember(list, total);
        }
    }

    /// <summary>Sets the cached total on the request before the list is read.</summary>
    public (string Name, long Since) Find(HttpRequest request, PageRequest page)
    {
        var (list, since) = (ListOf(request), feed.Marks.Commits);
        if (_totals.TryGetValue(list, out var known) && known.Since == since)
        {
            page.KnownTotal = known.Total;
        }

        return (list, since);
    }

    /// <summary>Caches the total of a list.</summary>
    public void Remember((string Name, long Since) list, long total)
    {
        if (_totals.Count >= MaxRemembered)
        {
            _totals.Clear();
        }

        _totals[list.Name] = (total, list.Since);
    }

    // The same for all pages and sort orders of a list. A principal may see fewer imports than another.
    private static string ListOf(HttpRequest request) => $"{Caller.OwnerOf(request.HttpContext.User)}\n{request.Path}" + QueryString.Create(
        request.Query.Where(parameter => !OfThePage.Contains(parameter.Key)).OrderBy(parameter => parameter.Key, StringComparer.Ordinal));
}
