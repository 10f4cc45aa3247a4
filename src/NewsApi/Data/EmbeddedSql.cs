namespace NewsApi.Data;

/// <summary>SQL that EF cannot express, in versioned files: a migration names the version it was written for.</summary>
internal static class EmbeddedSql
{
    /// <summary>Reads the file <paramref name="name"/> of the database system <paramref name="provider"/>.</summary>
    public static string Read(string provider, string name)
    {
        var resource = $"NewsApi.Data.{provider}.Sql.{name}";
        using var stream = typeof(EmbeddedSql).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"There is no embedded SQL '{resource}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
