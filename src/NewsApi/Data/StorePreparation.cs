namespace NewsApi.Data;

/// <summary>Makes the database ready before the server starts: its tables, its identity, the end of its change log.</summary>
internal abstract class StorePreparation
{
    /// <summary>The database as the operator knows it, without secrets.</summary>
    public abstract string Name { get; }

    /// <summary>The folder for files that belong to the database.</summary>
    public abstract string Folder { get; }

    /// <summary>The path of the file that says where the server of this database listens.</summary>
    public abstract string AddressFile { get; }

    /// <exception cref="Settings.StartFailure">The database cannot be used; the message says why, for the operator.</exception>
    public abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes the database ready for a command, which may run beside a server. Without <paramref name="create"/> it must exist.
    /// </summary>
    /// <exception cref="Settings.StartFailure">The database cannot be used; the message says why, for the operator.</exception>
    public abstract Task PrepareForCommandAsync(bool create, CancellationToken cancellationToken);
}
