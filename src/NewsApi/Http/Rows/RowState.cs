using NewsApi.Data.Sqlite;

namespace NewsApi.Http.Rows;

/// <summary>The state of what has an id and a version, from its row.</summary>
internal sealed class RowState
{
    private (int Id, int Version, int UpdatedAt)? _columns;

    public KnownState Of(SqliteStatement row)
    {
        var (id, version, updatedAt) = _columns ??= ColumnsOf(new RowColumns(row));
        return new KnownState(EntityTag.Of(row.GetInt64(id), row.GetInt32(version)), DateTime.SpecifyKind(row.GetDateTime(updatedAt), DateTimeKind.Utc));
    }

    private static (int Id, int Version, int UpdatedAt) ColumnsOf(RowColumns columns) =>
        (columns["Id"], columns["Version"], columns["UpdatedAt"]);
}
