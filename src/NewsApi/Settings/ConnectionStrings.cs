namespace NewsApi.Settings;

/// <summary>The connection strings (<c>ConnectionStrings__…</c>).</summary>
[SettingsSection(ConnectionStrings.Section)]
internal sealed class ConnectionStrings
{
    public const string Section = "ConnectionStrings";

    /// <summary>The database.</summary>
    [Secret]
    public string NewsApi { get; init; } = "";

    /// <summary>A standby of a database of PostgreSQL, for lists and exports; empty if there is none.</summary>
    [Secret]
    public string ReadReplica { get; init; } = "";
}
