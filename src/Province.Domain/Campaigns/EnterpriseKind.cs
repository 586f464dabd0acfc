namespace Province.Domain.Campaigns;

/// <summary>A kind of enterprise that a quota of a campaign asks for. One enterprise may be of several kinds.</summary>
/// <remarks>Source: 湖南省工贸行业安全监管交叉执法工作方案 (2021), part 2 (1); deep casting and confined spaces are asked for by other provinces' schemes.</remarks>
public enum EnterpriseKind
{
    /// <summary>Metal smelting (金属冶炼).</summary>
    Smelting,

    /// <summary>Deep-well casting (深井铸造).</summary>
    Casting,

    /// <summary>Cement (水泥).</summary>
    Cement,

    /// <summary>Combustible dust (粉尘涉爆).</summary>
    Dust,

    /// <summary>Refrigeration with ammonia (涉氨制冷).</summary>
    Ammonia,

    /// <summary>Confined spaces (有限空间).</summary>
    ConfinedSpace,

    /// <summary>Building materials other than cement (其他建材).</summary>
    OtherBuildingMaterials,
}
