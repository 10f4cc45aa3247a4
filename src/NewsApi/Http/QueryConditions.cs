using System.Linq.Expressions;

namespace NewsApi.Http;

/// <summary>Adds the conditions of filters to a query.</summary>
internal static class QueryConditions
{
    /// <summary>Adds a condition if the filter has a value.</summary>
    public static IQueryable<T> WhereIf<T, TValue>(
        this IQueryable<T> items, TValue? value, Func<TValue, Expression<Func<T, bool>>> condition)
        where TValue : struct =>
        value is null ? items : items.Where(condition(value.Value));

    /// <summary>Requires one of the wanted values, and none of the unwanted.</summary>
    public static IQueryable<T> WhereAny<T, TValue>(
        this IQueryable<T> items, AnyOf<TValue> filter, Func<List<TValue>, Expression<Func<T, bool>>> matches)
    {
        if (filter.Wanted is not null)
        {
            items = items.Where(matches([.. filter.Wanted]));
        }

        if (filter.Unwanted.Count > 0)
        {
            var match = matches([.. filter.Unwanted]);
            items = items.Where(Expression.Lambda<Func<T, bool>>(Expression.Not(match.Body), match.Parameters));
        }

        return items;
    }
}
