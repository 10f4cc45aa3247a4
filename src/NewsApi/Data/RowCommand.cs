using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsApi.Data;

/// <summary>
/// A prepared command that writes rows of one entity. Its SQL and its parameters are made from the model: a new column
/// cannot be forgotten.
/// </summary>
internal sealed class RowCommand
{
    private readonly RowStatement _statement;
    private readonly IReadOnlyList<IProperty> _parameters;
    private readonly int _rows;

    private RowCommand(NewsDbContext database, string sql, IReadOnlyList<IProperty> parameters, int rows)
    {
        _statement = database.PrepareRows(sql, [.. Enumerable.Repeat(parameters, rows).SelectMany(one => one)]);
        (_parameters, _rows) = (parameters, rows);
    }

    /// <summary>Inserts so many rows at once; returns the key where the database generates it.</summary>
    public static RowCommand Insert(NewsDbContext database, IEntityType entity, int rows)
    {
        var given = entity.GetProperties().Where(property => !IsGenerated(property)).ToList();
        return Insert(database, new Table(entity, database), given, rows, entity.GetProperties().SingleOrDefault(IsGenerated));
    }

    /// <summary>Inserts so many rows at once with the keys that they have.</summary>
    public static RowCommand Copy(NewsDbContext database, IEntityType entity, int rows) =>
        Insert(database, new Table(entity, database), [.. entity.GetProperties()], rows, generated: null);

    /// <summary>Updates the <paramref name="columns"/>, or all, of one row, found by its key.</summary>
    public static RowCommand Update(NewsDbContext database, IEntityType entity, IReadOnlySet<string>? columns)
    {
        var table = new Table(entity, database);
        var written = entity.GetProperties().Where(property => !property.IsPrimaryKey() && columns?.Contains(property.Name) != false);
        List<IProperty> parameters = [.. written, .. entity.FindPrimaryKey()!.Properties];
        var assignments = parameters[..^1].Select((property, at) => $"{table.Column(property)} = @p{at}");
        return new RowCommand(
            database,
            $"UPDATE {table.Name} SET {string.Join(", ", assignments)} WHERE {table.Column(parameters[^1])} = @p{parameters.Count - 1}",
            parameters,
            rows: 1);
    }

    /// <summary>Adds to columns of one row, found by its key.</summary>
    public static RowCommand Add(NewsDbContext database, IEntityType entity, IReadOnlyList<AddedValue> values)
    {
        var table = new Table(entity, database);
        List<IProperty> parameters =
            [.. values.Select(value => entity.FindProperty(value.Column)!), entity.FindPrimaryKey()!.Properties[0]];
        var assignments = values.Select((value, at) =>
            $"{table.Column(parameters[at])} = {value.Sum(table.Column(parameters[at]), $"@p{at}")}");
        return new RowCommand(
            database,
            $"UPDATE {table.Name} SET {string.Join(", ", assignments)} WHERE {table.Column(parameters[^1])} = @p{parameters.Count - 1}",
            parameters,
            rows: 1);
    }

    /// <summary>Runs a command of one row with these values of its columns.</summary>
    public void Run(IReadOnlyList<object?> values)
    {
        for (var at = 0; at < values.Count; at++)
        {
            _statement.Set(at, ToStored(_parameters[at], values[at]));
        }

        _statement.Run();
    }

    /// <summary>Runs the command for rows; returns their generated keys in order, or none where the program gives the keys.</summary>
    public List<long> Run<TEntity>(IReadOnlyList<TEntity> rows)
        where TEntity : class
    {
        for (var at = 0; at < _parameters.Count * _rows; at++)
        {
            var property = _parameters[at % _parameters.Count];
            _statement.Set(at, ToStored(property, property.GetGetter().GetClrValue(rows[at / _parameters.Count])));
        }

        // Keys are generated in the order of the rows, but need not be returned in it.
        var keys = _statement.Run();
        keys.Sort();
        return keys;
    }

    /// <summary>Whether the database generates the key.</summary>
    public static bool IsGenerated(IProperty property) => property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd;

    private static RowCommand Insert(
        NewsDbContext database, Table table, List<IProperty> given, int rows, IProperty? generated)
    {
        var values = Enumerable.Range(0, rows).Select(row =>
            $"({string.Join(", ", Enumerable.Range(row * given.Count, given.Count).Select(at => $"@p{at}"))})");
        var sql = $"INSERT INTO {table.Name} ({string.Join(", ", given.Select(table.Column))}) VALUES {string.Join(", ", values)}";
        return new RowCommand(
            database, generated is null ? sql : $"{sql} RETURNING {table.Column(generated)}", given, rows);
    }

    private static object? ToStored(IProperty property, object? value) =>
        property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;

    private sealed class Table(IEntityType entity, NewsDbContext database)
    {
        private readonly ISqlGenerationHelper _sql = database.GetService<ISqlGenerationHelper>();
        private readonly StoreObjectIdentifier _table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());

        public string Name => _sql.DelimitIdentifier(_table.Name, _table.Schema);

        public string Column(IProperty property) => _sql.DelimitIdentifier(property.GetColumnName(_table)!);
    }
}
