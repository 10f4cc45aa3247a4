using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Http;

/// <summary>Describes problem types.</summary>
[ApiController]
[Tags("Reference")]
[Route("problems")]
[AllowAnonymous]
internal sealed class ProblemsController : ControllerBase
{
    /// <summary>Lists the problem types of this API.</summary>
    /// <remarks>`Accept: text/html` gives a page for people.</remarks>
    [HttpGet]
    public ActionResult<IReadOnlyList<ProblemType>> List() => Ok(ProblemTypes.All);

    /// <summary>Gets a problem type: its meaning, its usual cause and its remedy.</summary>
    /// <remarks>`Accept: text/html` gives a page for people.</remarks>
    /// <response code="404">The problem type does not exist.</response>
    [HttpGet("{name}")]
    public ActionResult<ProblemType> Get(string name) =>
        ProblemTypes.All.FirstOrDefault(type => type.Name == name) is { } type ? type : NotFound();
}
