using System.Globalization;
using NewsApi.Data;

namespace NewsApi.Http.Caching;

/// <summary>Caches the responses of the action until the data that they show change.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class CachedUntilAttribute(CacheLifetime lifetime) : ResponseCachePolicyAttribute
{
    protected override bool Allows(HttpRequest request) => !request.Query.Any(ResponseCache.DependsOnMore);

    // Read before the database is: a change that commits later gives later requests another mark.
    protected override string ReadMark(HttpContext http)
    {
        var marks = http.RequestServices.GetRequiredService<ChangeFeed>().Marks;
        var mark = lifetime switch
        {
            CacheLifetime.ArticleChange => marks.OfArticle(long.Parse((string)http.GetRouteValue("id")!)),
            CacheLifetime.StoredChange => marks.OfStored(),
            _ => marks.Commits,
        };
        return mark.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>Which change ends the lifetime of a cached response.</summary>
internal enum CacheLifetime
{
    /// <summary>Any commit: for lists, and for everything that counts.</summary>
    AnyCommit,

    /// <summary>A change or removal of stored data; new articles change nothing.</summary>
    StoredChange,

    /// <summary>A change of the article that the route names by its <c>id</c>, or of its quotes.</summary>
    ArticleChange,
}
