using Microsoft.EntityFrameworkCore;

namespace NewsApi.Data;

internal static class TrashQueries
{
    /// <summary>The same with those in the trash: without it, queries leave them out.</summary>
    public static IQueryable<T> WithTrash<T>(this IQueryable<T> items)
        where T : class => items.IgnoreQueryFilters();
}
