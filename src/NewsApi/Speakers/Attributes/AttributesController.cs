using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;
using NewsApi.Writes;

namespace NewsApi.Speakers.Attributes;

/// <summary>Sets attributes of many speakers.</summary>
[ApiController]
[Tags("Speakers")]
[Route("api/v1/speakers/import")]
internal sealed class AttributesController(AttributeImport import) : ControllerBase
{
    /// <summary>Sets names, kinds, aliases, roles, addresses elsewhere and tags of speakers from a table.</summary>
    /// <remarks>
    /// The first line names the columns: `id` or `name`, and any of `kind`, `aliases`, `roles`, `sameAs`, `tags`. Several values in a
    /// cell are separated by `|`; an empty cell clears, a column that is absent changes nothing. `GET /speakers/export?format=csv` writes
    /// such a table. Each line is an edit with a revision; a wrong line stops no other. At most 10,000 lines.
    /// </remarks>
    /// <response code="200">What was changed, and what is wrong with the other lines.</response>
    /// <response code="400">The table has unknown columns, or too many lines.</response>
    [HttpPost(Name = "Speakers_Import")]
    [BodyExample("id,tags\n1,president\n")]
    [Consumes(MediaTypeNames.Text.Csv)]
    [ProducesResponseType<AttributeImportResult>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable)]
    public async Task<ActionResult<AttributeImportResult>> Import([FromBody] AttributeTable table, CancellationToken cancellationToken) =>
        await import.RunAsync(table, WriteRules.Of(Request) with { Preconditions = Preconditions.None }, cancellationToken);
}
