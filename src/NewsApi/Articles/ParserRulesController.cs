using Microsoft.AspNetCore.Mvc;
using NewsApi.Parsing;

namespace NewsApi.Articles;

/// <summary>The rules by which the parser attributes quotes to speakers.</summary>
[ApiController]
[Tags("Reference")]
[Route("api/v1/parser/rules")]
internal sealed class ParserRulesController : ControllerBase
{
    /// <summary>Lists the attribution rules, each with an example; the `rule` of a quote's attribution is one of them.</summary>
    [HttpGet]
    public ActionResult<IReadOnlyList<ParserRule>> List() => Ok(ParserRules.All);
}
