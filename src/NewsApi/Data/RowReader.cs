using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsApi.Data.Sqlite;

namespace NewsApi.Data;

/// <summary>Makes, from the model, the code that reads an entity from a row: a new column cannot be forgotten.</summary>
internal static class RowReader
{
    /// <summary>The code for rows that have the columns of <paramref name="sample"/>.</summary>
    public static Func<SqliteStatement, TEntity> Of<TEntity>(IModel model, SqliteStatement sample)
        where TEntity : class
    {
        var entity = model.FindEntityType(typeof(TEntity))!;
        var columns = sample.Columns.ToList();
        return (Func<SqliteStatement, TEntity>)entity.GetOrAddRuntimeAnnotationValue(
            "NewsApi:Read " + string.Join(' ', columns), static made => Make<TEntity>(made.entity, made.columns), (entity, columns));
    }

    private static Func<SqliteStatement, TEntity> Make<TEntity>(IEntityType entity, List<string> columns)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var row = Expression.Parameter(typeof(SqliteStatement), "row");
        var members = entity.GetProperties().Select(property => Expression.Bind(
            property.PropertyInfo!, Read(row, property, columns.IndexOf(property.GetColumnName(table)!))));
        return Expression
            .Lambda<Func<SqliteStatement, TEntity>>(Expression.MemberInit(Expression.New(typeof(TEntity)), members), row)
            .Compile();
    }

    private static Expression Read(ParameterExpression row, IProperty property, int ordinal)
    {
        var (mapping, at) = (property.GetRelationalTypeMapping(), Expression.Constant(ordinal));
        var value = mapping.CustomizeDataReaderExpression(Expression.Call(row, mapping.GetDataReaderMethod().Name, null, at));
        if (mapping.Converter is { } converter)
        {
            value = Expression.Invoke(converter.ConvertFromProviderExpression, Converted(value, converter.ProviderClrType));
        }

        value = Converted(value, property.ClrType);
        return property.IsNullable
            ? Expression.Condition(
                Expression.Call(row, nameof(SqliteStatement.IsDBNull), null, at), Expression.Default(property.ClrType), value)
            : value;
    }

    private static Expression Converted(Expression value, Type type) =>
        value.Type == type ? value : Expression.Convert(value, type);
}
