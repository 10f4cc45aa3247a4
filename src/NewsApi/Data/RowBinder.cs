using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsApi.Data.Sqlite;

namespace NewsApi.Data;

/// <summary>Makes, from the model, the code that gives a statement the values of an entity: a new column cannot be forgotten.</summary>
internal static class RowBinder
{
    /// <summary>The code for the <paramref name="properties"/>, in order; it takes the number of the first parameter and the entity.</summary>
    public static Action<SqliteStatement, int, object> Of(IEntityType entity, IEnumerable<IProperty> properties)
    {
        var statement = Expression.Parameter(typeof(SqliteStatement), "statement");
        var first = Expression.Parameter(typeof(int), "first");
        var row = Expression.Parameter(typeof(object), "row");
        var typed = Expression.Variable(entity.ClrType, "typed");
        var binds = properties.Select((property, at) => Bind(
            statement, Expression.Add(first, Expression.Constant(at)), Expression.Property(typed, property.PropertyInfo!), property.GetTypeMapping().Converter));
        return Expression.Lambda<Action<SqliteStatement, int, object>>(
            Expression.Block([typed], [Expression.Assign(typed, Expression.Convert(row, entity.ClrType)), .. binds]), statement, first, row).Compile();
    }

    private static Expression Bind(ParameterExpression statement, Expression at, Expression member, ValueConverter? converter)
    {
        var underlying = Nullable.GetUnderlyingType(member.Type);
        var value = underlying is null ? member : Expression.Convert(member, underlying);
        var stored = Stored(converter is null
            ? value
            : Expression.Invoke(converter.ConvertToProviderExpression, Converted(value, converter.ModelClrType)));
        var bind = Expression.Call(statement, typeof(SqliteStatement).GetMethod(nameof(SqliteStatement.Bind), [typeof(int), stored.Type])!, at, stored);
        return member.Type.IsValueType && underlying is null
            ? bind
            : Expression.IfThenElse(
                Expression.Equal(member, Expression.Constant(null, member.Type)), Expression.Call(statement, nameof(SqliteStatement.BindNull), null, at), bind);
    }

    // As one of the types that a statement takes without a box.
    private static Expression Stored(Expression value) =>
        value.Type == typeof(bool) ? Expression.Condition(value, Expression.Constant(1L), Expression.Constant(0L))
        : value.Type == typeof(string) || value.Type == typeof(DateTime) || value.Type == typeof(double) ? value
        : value.Type.IsPrimitive || value.Type.IsEnum ? Expression.Convert(value, typeof(long))
        : Expression.Convert(value, typeof(object));

    private static Expression Converted(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}
