using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>
/// Who makes changes, for the audit log. It flows with the request to the <see cref="WriteQueue"/>, so that no code that
/// changes something has to pass it on, or can forget to.
/// </summary>
internal sealed class ChangeOrigin(string actor, string actorId, string action)
{
    private static readonly AsyncLocal<ChangeOrigin?> Ambient = new();

    private readonly List<AuditEntry> _noted = [];

    /// <summary>The origin of the changes that the current request makes; the server itself where there is no request.</summary>
    public static ChangeOrigin Current
    {
        get => Ambient.Value ??= new ChangeOrigin("server", "server", "background");
        set => Ambient.Value = value;
    }

    public string? Address { get; init; }

    public string? TraceId { get; init; }

    /// <summary>Whether the audit log has an entry of it.</summary>
    public bool IsRecorded { get; set; }

    /// <summary>The number of its last change in the log; 0 while it changed nothing.</summary>
    public long Sequence { get; set; }

    /// <summary>Adds an entry about something that the log of changes does not have; it is written with the change.</summary>
    public void Note(string entity, long id, string detail) => _noted.Add(Entry(entity, id, detail));

    /// <summary>Adds a complete entry; it is written with the change.</summary>
    public void Note(AuditEntry entry) => _noted.Add(entry);

    /// <summary>The entries that were added; they are removed here.</summary>
    public List<AuditEntry> TakeNoted()
    {
        List<AuditEntry> noted = [.. _noted];
        _noted.Clear();
        return noted;
    }

    /// <summary>An entry that says what happened to an entity.</summary>
    public AuditEntry Entry(string? entity, long? id, string? detail) => new()
    {
        Actor = actor,
        ActorId = actorId,
        Address = Address,
        Action = action,
        TraceId = TraceId,
        Outcome = AuditOutcome.Done,
        Entity = entity,
        EntityId = id,
        Detail = detail,
    };
}
