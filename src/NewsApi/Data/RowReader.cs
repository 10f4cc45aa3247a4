using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsApi.Data;

/// <summary>Makes, from the model, the code that reads an entity from a row: a new column cannot be forgotten.</summary>
internal static class RowReader
{
    /// <summary>The code for rows that have the columns of <paramref name="sample"/>.</summary>
    public static Func<DbDataReader, TEntity> Of<TEntity>(IModel model, DbDataReader sample)
    {
        var entity = model.FindEntityType(typeof(TEntity))!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var columns = Enumerable.Range(0, sample.FieldCount).ToDictionary(sample.GetName);
        var row = Expression.Parameter(typeof(DbDataReader), "row");
        var members = entity.GetProperties().Select(property => Expression.Bind(
            property.PropertyInfo!, Read(row, property, columns[property.GetColumnName(table)!])));
        return Expression
            .Lambda<Func<DbDataReader, TEntity>>(Expression.MemberInit(Expression.New(typeof(TEntity)), members), row)
            .Compile();
    }

    private static Expression Read(ParameterExpression row, IProperty property, int ordinal)
    {
        var (mapping, at) = (property.GetRelationalTypeMapping(), Expression.Constant(ordinal));
        var value = mapping.CustomizeDataReaderExpression(Expression.Call(row, mapping.GetDataReaderMethod(), at));
        if (mapping.Converter is { } converter)
        {
            value = Expression.Invoke(converter.ConvertFromProviderExpression, Converted(value, converter.ProviderClrType));
        }

        value = Converted(value, property.ClrType);
        return property.IsNullable
            ? Expression.Condition(
                Expression.Call(row, nameof(DbDataReader.IsDBNull), null, at), Expression.Default(property.ClrType), value)
            : value;
    }

    private static Expression Converted(Expression value, Type type) =>
        value.Type == type ? value : Expression.Convert(value, type);
}
