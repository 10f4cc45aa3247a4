using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Settings;

namespace NewsApi.Http;

/// <summary>Shows the version of the server.</summary>
[ApiController]
[Tags("Operation")]
[Route("version")]
[AllowAnonymous]
internal sealed class VersionController : ControllerBase
{
    /// <summary>Gets the version of the server.</summary>
    [HttpGet]
    public ActionResult<ProductVersion> Get() => Ok(ProductVersion.Current);
}
