namespace Province.Data.Security;

/// <summary>A key of the data protection ring, shared by every node of the application.</summary>
public sealed class ProtectionKey
{
    public string Name { get; set; } = "";

    public string Xml { get; set; } = "";
}
