namespace NewsApi.Model;

/// <summary>
/// A part of the body of an import that waits or runs in the background, where several servers share the database: any of them
/// can go on with it.
/// </summary>
internal sealed class ImportPart
{
    public const int MaxBytes = 1024 * 1024;

    public long ImportId { get; set; }

    /// <summary>Its place in the body, from 0.</summary>
    public int Number { get; set; }

    public required byte[] Bytes { get; set; }
}
