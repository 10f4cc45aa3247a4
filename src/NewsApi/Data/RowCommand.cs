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

    // Looked up once: a quote has 32 columns.
    private readonly IClrPropertyGetter[] _getters;
    private readonly Func<object?, object?>?[] _converters;

    private RowCommand(NewsDbContext database, string sql, IReadOnlyList<IProperty> columns)
    {
        _statement = database.RowForm.Prepare(database, sql, columns);
        _getters = [.. columns.Select(column => column.GetGetter())];
        _converters = [.. columns.Select(column => column.GetTypeMapping().Converter?.ConvertToProvider)];
    }

    /// <summary>Inserts so many rows at once; returns the key where the database generates it.</summary>
    public static RowCommand Insert(NewsDbContext database, IEntityType entity, int rows)
    {
        var table = new Table(entity, database);
        List<IProperty> given = [.. entity.GetProperties().Where(property => !IsGenerated(property))];
        var sql = database.RowForm.Insert(table.Name, given.ConvertAll(table.Column), rows);
        return entity.GetProperties().SingleOrDefault(IsGenerated) is { } generated
            ? new RowCommand(database, $"{sql} RETURNING {table.Column(generated)}", given)
            : new RowCommand(database, sql, given);
    }

    /// <summary>Inserts so many rows at once with the keys that they have.</summary>
    public static RowCommand Copy(NewsDbContext database, IEntityType entity, int rows)
    {
        var table = new Table(entity, database);
        List<IProperty> all = [.. entity.GetProperties()];
        return new RowCommand(database, database.RowForm.Insert(table.Name, all.ConvertAll(table.Column), rows), all);
    }

    /// <summary>Updates the <paramref name="columns"/>, or all, of rows, found by their key.</summary>
    public static RowCommand Update(NewsDbContext database, IEntityType entity, IReadOnlySet<string>? columns)
    {
        var written = entity.GetProperties().Where(property => !property.IsPrimaryKey() && columns?.Contains(property.Name) != false);
        return Update(database, entity, [.. written], (_, _, passed) => passed);
    }

    /// <summary>Adds to columns of rows, found by their key.</summary>
    public static RowCommand Add(NewsDbContext database, IEntityType entity, IReadOnlyList<AddedValue> values) => Update(
        database,
        entity,
        [.. values.Select(value => entity.FindProperty(value.Column)!)],
        (at, stored, added) => values[at].Sum(stored, added));

    /// <summary>Runs the command for rows; returns their generated keys in order, or none where the program gives the keys.</summary>
    public List<long> Run<TEntity>(IReadOnlyList<TEntity> rows)
        where TEntity : class => Run(rows.Count, (row, column) => _getters[column].GetClrValue(rows[row]));

    /// <summary>Runs the command for so many rows with the values that <paramref name="valueAt"/> returns for a row and a column.</summary>
    public List<long> Run(int rows, Func<int, int, object?> valueAt)
    {
        var keys = _statement.Run(rows, (row, column) => ToStored(column, valueAt(row, column)));

        // Keys are generated in the order of the rows, but need not be returned in it.
        keys.Sort();
        return keys;
    }

    /// <summary>Whether the database generates the key.</summary>
    public static bool IsGenerated(IProperty property) => property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd;

    private static RowCommand Update(
        NewsDbContext database, IEntityType entity, List<IProperty> written, Func<int, string, string, string> newValue)
    {
        var table = new Table(entity, database);
        List<IProperty> columns = [.. written, .. entity.FindPrimaryKey()!.Properties];
        var sql = database.RowForm.Update(table.Name, columns.ConvertAll(table.Column), newValue);
        return new RowCommand(database, sql, columns);
    }

    private object? ToStored(int column, object? value) => _converters[column] is { } convert ? convert(value) : value;

    private sealed class Table(IEntityType entity, NewsDbContext database)
    {
        private readonly ISqlGenerationHelper _sql = database.GetService<ISqlGenerationHelper>();
        private readonly StoreObjectIdentifier _table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());

        public string Name => _sql.DelimitIdentifier(_table.Name, _table.Schema);

        public string Column(IProperty property) => _sql.DelimitIdentifier(property.GetColumnName(_table)!);
    }
}
