using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsApi.Data;

/// <summary>
/// Inserts rows of one entity by a prepared command that is generated from the model, so that a new column cannot be
/// forgotten. For what is written often or in great numbers: a long text has a hundred thousand quotes, for which the
/// change tracker takes twenty times as long and a gigabyte.
/// </summary>
internal static class RowWriter
{
    /// <summary>Inserts <paramref name="rows"/> in order, in the current transaction, and gives them their ids.</summary>
    public static async Task InsertAsync<TEntity>(
        this NewsDbContext database, IReadOnlyList<TEntity> rows, Action<TEntity, long> setId, CancellationToken cancellationToken)
        where TEntity : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var insert = CommandOf<TEntity>(database);
        foreach (var row in rows)
        {
            Fill(insert.Command, insert.Values, row);
            setId(row, (long)(await insert.Command.ExecuteScalarAsync(cancellationToken))!);
        }
    }

    /// <summary>The same for rows whose key the program gives.</summary>
    public static async Task InsertAsync<TEntity>(
        this NewsDbContext database, IReadOnlyList<TEntity> rows, CancellationToken cancellationToken)
        where TEntity : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var insert = CommandOf<TEntity>(database);
        foreach (var row in rows)
        {
            Fill(insert.Command, insert.Values, row);
            await insert.Command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static (DbCommand Command, IReadOnlyList<Func<object, object>> Values) CommandOf<TEntity>(NewsDbContext database)
    {
        var entity = database.Model.FindEntityType(typeof(TEntity))!;
        var insert = (Insert)entity.GetOrAddRuntimeAnnotationValue("NewsApi:Insert", static entity => new Insert(entity!), entity);
        var command = PreparedCommands.Of(database.Database.GetDbConnection(), insert, () => insert.CreateCommand(database));
        command.Transaction = database.Database.CurrentTransaction?.GetDbTransaction();
        return (command, insert.Values);
    }

    private static void Fill(DbCommand command, IReadOnlyList<Func<object, object>> values, object row)
    {
        for (var at = 0; at < values.Count; at++)
        {
            command.Parameters[at].Value = values[at](row);
        }
    }

    /// <summary>How rows of an entity are inserted.</summary>
    private sealed class Insert
    {
        private readonly IEntityType _entity;
        private readonly List<IProperty> _properties;

        public Insert(IEntityType entity)
        {
            _entity = entity;
            _properties = [.. entity.GetProperties().Where(property => !(property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd))];
            Values = _properties.ConvertAll(ReaderOf);
        }

        /// <summary>What each parameter takes from a row.</summary>
        public IReadOnlyList<Func<object, object>> Values { get; }

        public DbCommand CreateCommand(NewsDbContext database)
        {
            var sql = database.GetService<ISqlGenerationHelper>();
            var table = StoreObjectIdentifier.Table(_entity.GetTableName()!, _entity.GetSchema());
            string Column(IProperty property) => sql.DelimitIdentifier(property.GetColumnName(table)!);
            var generated = _entity.GetProperties().Except(_properties).Select(Column).ToList();
            var command = database.Database.GetDbConnection().CreateCommand();
            command.CommandText =
                $"INSERT INTO {sql.DelimitIdentifier(table.Name)} ({string.Join(", ", _properties.Select(Column))}) "
                + $"VALUES ({string.Join(", ", _properties.Select((_, index) => $"@p{index}"))})"
                + (generated.Count > 0 ? $" RETURNING {string.Join(", ", generated)}" : "");
            for (var at = 0; at < _properties.Count; at++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{at}";
                command.Parameters.Add(parameter);
            }

            command.Prepare();
            return command;
        }

        private static Func<object, object> ReaderOf(IProperty property)
        {
            var (getter, converter) = (property.GetGetter(), property.GetTypeMapping().Converter);
            return row => (getter.GetClrValue(row) is { } value ? converter?.ConvertToProvider(value) ?? value : null) ?? DBNull.Value;
        }
    }
}
