using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NewsApi.Data.Sqlite;

namespace NewsApi.Data;

/// <summary>
/// A statement that writes rows of one entity, generated from the model, so that a new column cannot be forgotten.
/// </summary>
internal sealed class RowCommand
{
    private readonly List<Func<object, object?>> _values;

    private RowCommand(string sql, IEnumerable<IProperty> parameters)
    {
        Sql = sql;
        _values = [.. parameters.Select(ReaderOf)];
    }

    public string Sql { get; }

    /// <summary>Inserts a row; answers the key where the database gives it.</summary>
    public static RowCommand Insert<TEntity>(NewsDbContext database)
    {
        var entity = database.Model.FindEntityType(typeof(TEntity))!;
        return (RowCommand)entity.GetOrAddRuntimeAnnotationValue(
            "NewsApi:Insert", static made => Insert(made.entity, new Table(made.entity, made.database)), (entity, database));
    }

    /// <summary>Writes the <paramref name="columns"/>, or all, of a row, found by its key.</summary>
    public static RowCommand Update<TEntity>(NewsDbContext database, IReadOnlySet<string>? columns)
    {
        var entity = database.Model.FindEntityType(typeof(TEntity))!;
        var table = new Table(entity, database);
        var written = entity.GetProperties().Where(property => !property.IsPrimaryKey() && columns?.Contains(property.Name) != false);
        List<IProperty> parameters = [.. written, .. entity.FindPrimaryKey()!.Properties];
        return new RowCommand(
            $"UPDATE {table.Name} SET {string.Join(", ", parameters[..^1].Select((property, at) => $"{table.Column(property)} = ?{at + 1}"))} "
            + $"WHERE {table.Column(parameters[^1])} = ?{parameters.Count}",
            parameters);
    }

    public void Bind(SqliteStatement statement, object row)
    {
        for (var at = 0; at < _values.Count; at++)
        {
            statement.Bind(at + 1, _values[at](row));
        }
    }

    private static RowCommand Insert(IEntityType entity, Table table)
    {
        var (given, made) = (entity.GetProperties().Where(property => !IsMade(property)).ToList(), entity.GetProperties().Where(IsMade).ToList());
        return new RowCommand(
            $"INSERT INTO {table.Name} ({string.Join(", ", given.Select(table.Column))}) "
            + $"VALUES ({string.Join(", ", given.Select((_, at) => $"?{at + 1}"))})"
            + (made.Count > 0 ? $" RETURNING {string.Join(", ", made.Select(table.Column))}" : ""),
            given);
    }

    private static bool IsMade(IProperty property) => property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd;

    private static Func<object, object?> ReaderOf(IProperty property)
    {
        var (getter, converter) = (property.GetGetter(), property.GetTypeMapping().Converter);
        return converter is null
            ? getter.GetClrValue
            : row => getter.GetClrValue(row) is { } value ? converter.ConvertToProvider(value) : null;
    }

    private sealed class Table(IEntityType entity, NewsDbContext database)
    {
        private readonly ISqlGenerationHelper _sql = database.GetService<ISqlGenerationHelper>();
        private readonly StoreObjectIdentifier _table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());

        public string Name => _sql.DelimitIdentifier(_table.Name);

        public string Column(IProperty property) => _sql.DelimitIdentifier(property.GetColumnName(_table)!);
    }
}
