using System.ComponentModel.DataAnnotations;
using NewsApi.Settings;

namespace NewsApi.Access.Audit;

/// <summary>How long the audit log is kept (<c>Audit__…</c>).</summary>
[SettingsSection(Section)]
internal sealed class AuditOptions
{
    public const string Section = "Audit";

    /// <summary>After so many days entries are removed; 0 keeps all.</summary>
    [Range(0, 36_500)]
    public int RetentionDays { get; init; }
}
