using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsApi.Data;

/// <summary>
/// Inserts many rows of one entity by a prepared command that is generated from the model, so that a new column cannot
/// be forgotten. For the parts of an article, of which a long text has a hundred thousand: the change tracker takes
/// twenty times as long and a gigabyte.
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

        var entity = database.Model.FindEntityType(typeof(TEntity))!;
        var properties = entity.GetProperties().Where(property => !property.IsPrimaryKey()).ToList();
        await using var command = CreateCommand(database, entity, properties);
        var converters = properties.ConvertAll(property => property.GetTypeMapping().Converter);
        await command.PrepareAsync(cancellationToken);
        foreach (var row in rows)
        {
            for (var at = 0; at < properties.Count; at++)
            {
                var value = properties[at].PropertyInfo!.GetValue(row);
                command.Parameters[at].Value = (value is null ? null : converters[at]?.ConvertToProvider(value) ?? value) ?? DBNull.Value;
            }

            setId(row, (long)(await command.ExecuteScalarAsync(cancellationToken))!);
        }
    }

    private static DbCommand CreateCommand(NewsDbContext database, IEntityType entity, List<IProperty> properties)
    {
        var sql = database.GetService<ISqlGenerationHelper>();
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var columns = properties.Select(property => sql.DelimitIdentifier(property.GetColumnName(table)!));
        var key = sql.DelimitIdentifier(entity.FindPrimaryKey()!.Properties[0].GetColumnName(table)!);
        var command = database.Database.GetDbConnection().CreateCommand();
        command.Transaction = database.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            $"INSERT INTO {sql.DelimitIdentifier(table.Name)} ({string.Join(", ", columns)}) "
            + $"VALUES ({string.Join(", ", properties.Select((_, index) => $"@p{index}"))}) RETURNING {key}";
        for (var at = 0; at < properties.Count; at++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{at}";
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
