using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Access.Audit;

/// <summary>Who changed what, and who was refused.</summary>
[ApiController]
[Tags("Operation")]
[Route("api/v1/admin/audit")]
[Authorize(Scopes.Admin)]
internal sealed class AuditController(AuditLog log) : ControllerBase
{
    /// <summary>Lists changes and refused attempts, newest first.</summary>
    /// <response code="200">One page of the list.</response>
    [HttpGet]
    public async Task<ActionResult<Page<AuditEntryResponse>>> List(
        [FromQuery] AuditRequest filter, [FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        (await log.ListAsync(filter, paging, cancellationToken)).OnPage(paging, Request);
}

/// <summary>Reads the audit log.</summary>
internal sealed class AuditLog(NewsDbContext database, AuditQueue queue, TimeProvider clock)
{
    private static readonly Ordering<AuditEntry> Orders = new(entry => entry.Number, new SortKey("id", true));

    /// <summary>Lists the entries that match, newest first, including those that wait to be written.</summary>
    public async Task<Slice<AuditEntryResponse>> ListAsync(
        AuditRequest filter, PageRequest page, CancellationToken cancellationToken)
    {
        await queue.FlushAsync();
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var entries = await filter.Apply(database.AuditEntries, clock.GetUtcTime())
            .ReadPageAsync(Orders, ListPage.Of(page, null), cancellationToken);
        return entries.With([.. entries.Items.Select(AuditEntryResponse.Of)]);
    }
}
