using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsApi.Data;

/// <summary>Updates many rows of one entity as <see cref="RowWriter"/> inserts them, and for the same reason.</summary>
internal static class RowUpdater
{
    /// <summary>
    /// Writes the <paramref name="columns"/>, or all, of the <paramref name="rows"/>, found by their ids, in the current
    /// transaction. Each that is named is written to its indexes too, whether its value is another or not.
    /// </summary>
    public static async Task UpdateAsync<TEntity>(
        this NewsDbContext database, IReadOnlyList<TEntity> rows, IReadOnlySet<string>? columns, CancellationToken cancellationToken)
        where TEntity : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var entity = database.Model.FindEntityType(typeof(TEntity))!;
        var written = entity.GetProperties().Where(property => !property.IsPrimaryKey() && columns?.Contains(property.Name) != false);
        List<IProperty> properties = [.. written, .. entity.FindPrimaryKey()!.Properties];
        await using var command = CreateCommand(database, entity, properties);
        var converters = properties.ConvertAll(property => property.GetTypeMapping().Converter);
        await command.PrepareAsync(cancellationToken);
        foreach (var row in rows)
        {
            for (var at = 0; at < properties.Count; at++)
            {
                var value = properties[at].GetGetter().GetClrValue(row);
                command.Parameters[at].Value = (value is null ? null : converters[at]?.ConvertToProvider(value) ?? value) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>The properties in which two rows differ, but for those named <paramref name="except"/>.</summary>
    public static List<string> FindDifferences<TEntity>(this NewsDbContext database, TEntity one, TEntity other, string[] except)
        where TEntity : class =>
    [
        .. database.Model.FindEntityType(typeof(TEntity))!.GetProperties()
            .Where(property => !except.Contains(property.Name)
                && !property.GetValueComparer().Equals(property.GetGetter().GetClrValue(one), property.GetGetter().GetClrValue(other)))
            .Select(property => property.Name),
    ];

    private static DbCommand CreateCommand(NewsDbContext database, IEntityType entity, List<IProperty> properties)
    {
        var sql = database.GetService<ISqlGenerationHelper>();
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var columns = properties.ConvertAll(property => sql.DelimitIdentifier(property.GetColumnName(table)!));
        var command = database.Database.GetDbConnection().CreateCommand();
        command.Transaction = database.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            $"UPDATE {sql.DelimitIdentifier(table.Name)} "
            + $"SET {string.Join(", ", columns[..^1].Select((column, index) => $"{column} = @p{index}"))} "
            + $"WHERE {columns[^1]} = @p{columns.Count - 1}";
        for (var at = 0; at < properties.Count; at++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{at}";
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
