using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace NewsApi.Http;

/// <summary>Names query parameters in camelCase, like JSON members.</summary>
internal sealed class CamelCaseParameters : IBindingMetadataProvider
{
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        // With a name, a property of a controller would be bound from the request.
        if (context.Key.MetadataKind == ModelMetadataKind.Property
            && context.Key.ContainerType?.IsAssignableTo(typeof(ControllerBase)) == false
            && context.BindingMetadata.BinderModelName is null)
        {
            context.BindingMetadata.BinderModelName = JsonNamingPolicy.CamelCase.ConvertName(context.Key.Name!);
        }
    }
}
