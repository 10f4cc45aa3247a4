using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using NewsApi.Access;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Jobs;

namespace NewsApi.Backups;

/// <summary>Backups of the database.</summary>
[ApiController]
[Tags("Operation")]
[Authorize(Scopes.Admin)]
[Route("api/v1/admin/backups")]
internal sealed class BackupsController(BackupService backups, BackupFolder folder, StoreArchive archive) : ControllerBase
{
    /// <summary>Lists the backups, newest first.</summary>
    [HttpGet]
    public ActionResult<IReadOnlyList<BackupResponse>> List() => folder.List();

    /// <summary>Starts a backup. Requests are served meanwhile. The backup is verified before it is listed.</summary>
    /// <response code="202">The job that makes the backup; if a backup is running, its job.</response>
    /// <response code="409">The database is in PostgreSQL, which has tools of its own for backups.</response>
    [HttpPost]
    [ProducesResponseType<Job>(StatusCodes.Status202Accepted)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public ActionResult<Job> Create()
    {
        if (archive.Refusal is { } refusal)
        {
            return Problem(
                refusal, type: ProblemTypes.BackupsElsewhere.Uri, statusCode: ProblemTypes.BackupsElsewhere.Status);
        }

        var job = backups.Start();
        return Accepted(job.Links.Self, job);
    }

    /// <summary>Gets a backup.</summary>
    /// <param name="name" example="newsapi-20261129T030000000Z.backup">The name of the backup.</param>
    [HttpGet("{name}")]
    [ProducesResponseType<BackupResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public ActionResult<BackupResponse> Get(string name) => folder.Find(name) is { } backup ? backup : NotFound();

    /// <summary>Downloads the file of a backup, which `newsapi restore` restores.</summary>
    /// <param name="name" example="newsapi-20261129T030000000Z.backup">The name of the backup.</param>
    [HttpGet("{name}/file")]
    [ProducesResponseType<FileResult>(StatusCodes.Status200OK, "application/vnd.sqlite3")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public IActionResult Download(string name) => folder.PathOf(name) is { } file && folder.Find(name) is { } backup
        ? new PhysicalFileResult(file, "application/vnd.sqlite3")
        {
            FileDownloadName = name,
            EnableRangeProcessing = true,
            EntityTag = new EntityTagHeaderValue($"\"{backup.Sha256}\""),
            LastModified = backup.CreatedAt,
        }
        : NotFound();

    /// <summary>Deletes a backup.</summary>
    /// <param name="name" example="newsapi-20261129T030000000Z.backup">The name of the backup.</param>
    [HttpDelete("{name}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public IActionResult Delete(string name) => folder.Delete(name) ? NoContent() : NotFound();
}
