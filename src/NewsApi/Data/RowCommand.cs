using System.Numerics;
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
    // Powers of two. With eight rows at once the pages that all of them change are kept for an undo once, not eight times.
    private const int MaxAtOnce = 8;

    private readonly Action<SqliteStatement, int, object> _bind;
    private readonly int _width;
    private readonly List<string> _sql;

    private RowCommand(IEnumerable<string> sql, IEntityType entity, IReadOnlyList<IProperty> parameters)
    {
        _sql = [.. sql];
        _bind = RowBinder.Of(entity, parameters);
        _width = parameters.Count;
    }

    /// <summary>The statement for the first of so many rows, and how many of them it writes.</summary>
    public (string Sql, int Count) For(int rows)
    {
        var power = Math.Min(BitOperations.Log2((uint)rows), _sql.Count - 1);
        return (_sql[power], 1 << power);
    }

    /// <summary>
    /// Inserts rows, several at once. Keys that the database makes rise by one; the last is its last rowid: to have them
    /// returned takes a table of their own.
    /// </summary>
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
            [$"UPDATE {table.Name} SET {string.Join(", ", parameters[..^1].Select((property, at) => $"{table.Column(property)} = ?{at + 1}"))} "
            + $"WHERE {table.Column(parameters[^1])} = ?{parameters.Count}"],
            entity,
            parameters);
    }

    /// <summary>Binds one of the rows that a statement writes; the first is 0.</summary>
    public void Bind(SqliteStatement statement, int number, object row) => _bind(statement, (number * _width) + 1, row);

    private static RowCommand Insert(IEntityType entity, Table table)
    {
        var given = entity.GetProperties().Where(property => !IsMade(property)).ToList();
        var row = $"({string.Join(", ", given.Select(_ => "?"))})";
        return new RowCommand(
            from power in Enumerable.Range(0, BitOperations.Log2(MaxAtOnce) + 1)
            let rows = string.Join(", ", Enumerable.Repeat(row, 1 << power))
            select $"INSERT INTO {table.Name} ({string.Join(", ", given.Select(table.Column))}) VALUES {rows}",
            entity,
            given);
    }

    private static bool IsMade(IProperty property) => property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd;

    private sealed class Table(IEntityType entity, NewsDbContext database)
    {
        private readonly ISqlGenerationHelper _sql = database.GetService<ISqlGenerationHelper>();
        private readonly StoreObjectIdentifier _table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());

        public string Name => _sql.DelimitIdentifier(_table.Name);

        public string Column(IProperty property) => _sql.DelimitIdentifier(property.GetColumnName(_table)!);
    }
}
