using System.Linq.Expressions;
using System.Text.Json;

namespace NewsApi.Http;

/// <summary>A column that a list can be sorted by.</summary>
internal abstract class SortColumn<T>
{
    public abstract IOrderedQueryable<T> OrderBy(IQueryable<T> items, bool descending);

    public abstract IOrderedQueryable<T> ThenBy(IOrderedQueryable<T> items, bool descending);

    public abstract Expression Of(ParameterExpression item);

    public abstract object? ValueOf(T item);

    public abstract Expression IsAfter(ParameterExpression item, JsonElement value, bool descending);

    public abstract Expression IsEqual(ParameterExpression item, JsonElement value);
}

internal sealed class SortColumn<T, TKey>(Expression<Func<T, TKey>> column) : SortColumn<T>
{
    private static readonly Expression Zero = Expression.Constant(0);
    private static readonly Expression Null = Expression.Constant(null, typeof(TKey) == typeof(string) ? typeof(string) : typeof(object));

    private Func<T, TKey>? _read;

    public override IOrderedQueryable<T> OrderBy(IQueryable<T> items, bool descending) =>
        descending ? items.OrderByDescending(column) : items.OrderBy(column);

    public override IOrderedQueryable<T> ThenBy(IOrderedQueryable<T> items, bool descending) =>
        descending ? items.ThenByDescending(column) : items.ThenBy(column);

    public override Expression Of(ParameterExpression item) => new Replacing(column.Parameters[0], item).Visit(column.Body);

    public override object? ValueOf(T item) => (_read ??= column.Compile())(item);

    public override Expression IsEqual(ParameterExpression item, JsonElement value) => Expression.Equal(Of(item), Parameter(value));

    // NULL sorts first, as in SQLite.
    public override Expression IsAfter(ParameterExpression item, JsonElement value, bool descending)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return descending ? Expression.Constant(false) : Expression.NotEqual(Of(item), Null);
        }

        if (typeof(TKey) != typeof(string))
        {
            return descending ? Expression.LessThan(Of(item), Parameter(value)) : Expression.GreaterThan(Of(item), Parameter(value));
        }

        var compared = Expression.Call(typeof(string), nameof(string.Compare), null, Of(item), Parameter(value));
        return descending
            ? Expression.OrElse(Expression.LessThan(compared, Zero), Expression.Equal(Of(item), Null))
            : Expression.GreaterThan(compared, Zero);
    }

    // A member of an object, not a constant: EF Core makes it a parameter, and the statement stays the same.
    private static MemberExpression Parameter(JsonElement value) =>
        Expression.Property(Expression.Constant(new Holder(value.Deserialize<TKey>()!)), nameof(Holder.Value));

    private sealed record Holder(TKey Value);

    private sealed class Replacing(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : base.VisitParameter(node);
    }
}
