using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace NewsApi.Http;

/// <summary>Query parameters are named like JSON members, without an attribute on each property.</summary>
internal sealed class CamelCaseParameters : IBindingMetadataProvider
{
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        // A name on a controller's own property would make the framework bind it from the request.
        if (context.Key.MetadataKind == ModelMetadataKind.Property
            && context.Key.ContainerType?.IsAssignableTo(typeof(ControllerBase)) == false
            && context.BindingMetadata.BinderModelName is null)
        {
            context.BindingMetadata.BinderModelName = JsonNamingPolicy.CamelCase.ConvertName(context.Key.Name!);
        }
    }
}
