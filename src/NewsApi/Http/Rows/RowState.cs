using NewsApi.Data.Sqlite;

namespace NewsApi.Http.Rows;

/// <summary>The state of what has an id and a version, from its row.</summary>
internal sealed class RowState
{
    private Places? _places;

    public KnownState Of(SqliteStatement row)
    {
        var places = _places ??= Places.Of(new RowColumns(row));
        return new KnownState(
            EntityTag.Of(row.GetInt64(places.Id), row.GetInt32(places.Version)),
            DateTime.SpecifyKind(row.GetDateTime(places.UpdatedAt), DateTimeKind.Utc));
    }

    // One object, since many ask for it at once: of several values some could be seen before the others.
    private sealed record Places(int Id, int Version, int UpdatedAt)
    {
        public static Places Of(RowColumns columns) => new(columns["Id"], columns["Version"], columns["UpdatedAt"]);
    }
}
