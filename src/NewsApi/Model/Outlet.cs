namespace NewsApi.Model;

/// <summary>An agency, newspaper or broadcaster that published articles or carried quotes.</summary>
internal sealed class Outlet
{
    public const int NameMaxLength = 200;

    public long Id { get; set; }

    /// <summary>The canonical name ("Associated Press").</summary>
    public required string Name { get; set; }

    /// <summary>The name without regard to case, diacritics and white space; unique.</summary>
    public required string NameKey { get; set; }
}
