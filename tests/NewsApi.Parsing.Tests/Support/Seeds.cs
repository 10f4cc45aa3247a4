namespace NewsApi.Parsing.Tests.Support;

/// <summary>The texts that a new server starts with.</summary>
internal static class Seeds
{
    public static string PutinXi { get; } = Read("000_f045ad51ab24379c.txt");

    private static string Read(string name)
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "seeds", name));
        return reader.ReadToEnd();
    }
}
