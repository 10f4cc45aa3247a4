using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Http;

/// <summary>What the `type` of a problem means.</summary>
[ApiController]
[Tags("Reference")]
[Route("problems")]
[AllowAnonymous]
internal sealed class ProblemsController : ControllerBase
{
    /// <summary>Lists every kind of error that this API answers; as a page for people with `Accept: text/html`.</summary>
    [HttpGet]
    public ActionResult<IReadOnlyList<ProblemType>> List() => Ok(ProblemTypes.All);

    /// <summary>Describes one kind of error: its meaning, its usual cause and its cure; as a page for people with `Accept: text/html`.</summary>
    /// <response code="404">There is no such kind of error.</response>
    [HttpGet("{name}")]
    [ProducesResponseType<ProblemType>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public ActionResult<ProblemType> Get(string name) =>
        ProblemTypes.All.FirstOrDefault(type => type.Name == name) is { } type ? type : NotFound();
}
